@echo off
rem The one command line of Parley on Windows; see the script "parley" beside this file, which does the same elsewhere.
setlocal EnableExtensions DisableDelayedExpansion
set "HOUSE=%~dp0"
set "HOUSE=%HOUSE:~0,-1%"
set "SERVER_JAR=%HOUSE%\server\target\parley-server.jar"
set "DESKTOP=%HOUSE%\desktop-client\target"
set "BENCH_JAR=%HOUSE%\benchmarks\target\parley-benchmarks.jar"
set "INSTALLER_JAR=%HOUSE%\installer\target\parley-installer.jar"
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=help"

set "ARGUMENTS="
:arguments
shift
if "%~1"=="" goto chosen
set ARGUMENTS=%ARGUMENTS% %1
goto arguments

:chosen
for %%C in (run server client test bench admin package) do if /i "%COMMAND%"=="%%C" goto start
if /i "%COMMAND%"=="help" goto help
if /i "%COMMAND%"=="--help" goto help
if /i "%COMMAND%"=="-h" goto help
>&2 echo parley: there is no command '%COMMAND%'.
call :usage 1>&2
exit /b 2

:help
call :usage
exit /b 0

:usage
echo Usage: parley COMMAND [OPTIONS]
echo.
echo   run      the desktop app, ready to host a server on this computer
echo   server   the server: [--port 8080] [--data DIR] [--mongodb URI] [--host ADDRESS]
echo   client   the desktop app
echo   admin    looks after a server of this computer; admin --help says how
echo   test     all tests, with the count last; --soak adds the slow ones
echo   bench    the load driver over the real protocol; bench --help lists its scenarios
echo   package  the installer of the app and the archive of the server; package --help says more
echo   help     this page
echo.
echo What is missing or older than its sources is built first. A JDK 25 must be installed; it need not be the default.
exit /b 0

:start
call :find_jdk
if errorlevel 1 exit /b 1
goto do_%COMMAND%

:do_run
:do_client
call :build server "%SERVER_JAR%" || exit /b 1
call :build desktop-client "%DESKTOP%\parley-desktop.jar" || exit /b 1
"%JDK%\bin\java.exe" --module-path "%DESKTOP%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED "-Dparley.server.jar=%SERVER_JAR%" -classpath "%DESKTOP%\parley-desktop.jar;%DESKTOP%\lib\*" chat.parley.desktop.shell.Launcher %ARGUMENTS%
exit /b %ERRORLEVEL%

:do_server
call :build server "%SERVER_JAR%" || exit /b 1
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -jar "%SERVER_JAR%" %ARGUMENTS%
exit /b %ERRORLEVEL%

:do_admin
call :build server "%SERVER_JAR%" || exit /b 1
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -cp "%SERVER_JAR%" -Dloader.main=chat.parley.server.admin.Admin org.springframework.boot.loader.launch.PropertiesLauncher %ARGUMENTS%
exit /b %ERRORLEVEL%

:do_bench
call :build server "%SERVER_JAR%" || exit /b 1
call :build benchmarks "%BENCH_JAR%" || exit /b 1
pushd "%HOUSE%"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -classpath "%BENCH_JAR%;%HOUSE%\benchmarks\target\lib\*" chat.parley.benchmarks.Bench %ARGUMENTS%
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:do_package
call :build server "%SERVER_JAR%" || exit /b 1
call :build desktop-client "%DESKTOP%\parley-desktop.jar" || exit /b 1
call :build installer "%INSTALLER_JAR%" || exit /b 1
pushd "%HOUSE%"
"%JDK%\bin\java.exe" -classpath "%INSTALLER_JAR%" chat.parley.installer.Packages %ARGUMENTS%
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

:do_test
if defined ARGUMENTS set "ARGUMENTS=%ARGUMENTS:--soak=-Dsoak%"
powershell -NoProfile -Command "Get-ChildItem -Path $env:HOUSE -Recurse -Filter 'TEST-*.xml' | Where-Object { $_.FullName -like '*surefire-reports*' } | Remove-Item"
call :maven -ntp --fail-at-end %ARGUMENTS% verify
set "RESULT=%ERRORLEVEL%"
powershell -NoProfile -Command "$p=0;$f=0;$s=0; Get-ChildItem -Path $env:HOUSE -Recurse -Filter 'TEST-*.xml' | Where-Object { $_.FullName -like '*surefire-reports*' } | ForEach-Object { $t=([xml](Get-Content -Raw -Encoding UTF8 $_.FullName)).testsuite; $f+=[int]$t.failures+[int]$t.errors; $s+=[int]$t.skipped; $p+=[int]$t.tests-[int]$t.failures-[int]$t.errors-[int]$t.skipped }; Write-Output ('{0} passed, {1} failed, {2} skipped' -f $p,$f,$s); if ($f -gt 0 -or $p -eq 0) { exit 1 }"
if errorlevel 1 exit /b 1
exit /b %RESULT%

rem Sets JDK to the home of an installed JDK 25: the default one if it is 25, else from where installers put them.
:find_jdk
set "JDK="
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try_jdk "%%~dpJ.."
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if defined JAVA25_HOME call :try_jdk "%JAVA25_HOME%"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~J"
if defined JDK exit /b 0
>&2 echo parley: no JDK 25 found. Install one (for example Eclipse Temurin 25, https://adoptium.net) or set JAVA_HOME to it.
exit /b 1

:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /r /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 && set "JDK=%~f1"
exit /b 0

rem The installed Maven, else the wrapper. On Windows it runs on the JDK 25 that was found.
:maven
pushd "%HOUSE%"
set "JAVA_HOME=%JDK%"
set "JAVA25_HOME=%JDK%"
where mvn.cmd >nul 2>&1
if errorlevel 1 (call "%HOUSE%\mvnw.cmd" --batch-mode %*) else (call mvn.cmd --batch-mode %*)
set "MAVEN_RESULT=%ERRORLEVEL%"
popd
exit /b %MAVEN_RESULT%

rem :build MODULE PRODUCT makes the product if it is missing or if a source is younger than the last good build.
:build
set "STAMP=%HOUSE%\target\built-%~1"
if not exist "%~2" goto stale
if not exist "%STAMP%" goto stale
powershell -NoProfile -Command "$when=(Get-Item $env:STAMP).LastWriteTime; $places='pom.xml','%~1\pom.xml','shared-model\pom.xml','embedded-mongo\pom.xml','shared-model\src\main','embedded-mongo\src\main','%~1\src\main' | ForEach-Object { Join-Path $env:HOUSE $_ }; if (Get-ChildItem -Recurse $places | Where-Object { $_.LastWriteTime -gt $when } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 exit /b 0
:stale
if not exist "%HOUSE%\target" mkdir "%HOUSE%\target"
>&2 echo Building %~1 (the first time this fetches libraries and takes some minutes) ...
type nul > "%STAMP%.new"
call :maven -Dquick -DskipTests -pl %~1 -am package > "%HOUSE%\target\build-%~1.log" 2>&1
if errorlevel 1 (
    findstr /b /c:"[ERROR]" "%HOUSE%\target\build-%~1.log" 1>&2
    >&2 echo parley: the build failed; all of it is in %HOUSE%\target\build-%~1.log
    exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" >nul
exit /b 0
