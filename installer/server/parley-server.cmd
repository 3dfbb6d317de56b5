@echo off
rem Starts the Parley server that lies beside this script; parley-server --help lists its options. Settings that are not on
rem the command line come from the environment.
setlocal
set "HOME_OF_PARLEY=%~dp0.."
"%HOME_OF_PARLEY%\runtime\bin\java.exe" "-XX:AOTCache=%HOME_OF_PARLEY%\server\parley-server.aot" -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED %PARLEY_JAVA_OPTIONS% -jar "%HOME_OF_PARLEY%\server\parley-server.jar" %*
