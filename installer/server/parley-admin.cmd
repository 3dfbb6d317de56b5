@echo off
rem Looks after the server of this computer; parley-admin --help says how.
setlocal
set "HOME_OF_PARLEY=%~dp0.."
"%HOME_OF_PARLEY%\runtime\bin\java.exe" "-XX:AOTCache=%HOME_OF_PARLEY%\server\parley-server.aot" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "%HOME_OF_PARLEY%\server\parley-server.jar" chat.parley.server.admin.Admin %*
