; The installer for one person: no administrator is asked, and what the person wrote is never touched.
; It is given FOLDER, OUTPUT, VERSION and KIB by the build.

Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "EIA Wizard"
!define PROGRAM "EIAWizard.Assessment"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\EIA Wizard"
!define CHANGED_ASSOCIATIONS 0x08000000
!define RUNS "$INSTDIR\python\python311.dll"
!define IN_USE 5

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Installs ${NAME} for the person who runs it"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${FOLDER}\eia-wizard.ico"
!define MUI_UNICON "${FOLDER}\eia-wizard.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open ${NAME} now"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; What runs cannot be written to, and every process of the program runs this library: then nothing
; is begun that could not be finished.
!macro RefuseWhileOpen
  ${If} ${FileExists} "${RUNS}"
    ClearErrors
    FileOpen $0 "${RUNS}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "${NAME} is open. Close its window and try again; nothing was changed." /SD IDOK
      SetErrorLevel ${IN_USE}
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\python"
  RMDir /r "$INSTDIR\site"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\for-it"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\*.cmd"
  Delete "$INSTDIR\eia-wizard.ico"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\sbom.cdx.json"
!macroend

!macro TellAssociations
  System::Call "shell32::SHChangeNotify(i ${CHANGED_ASSOCIATIONS}, i 0, p 0, p 0)"
!macroend

Section "Install"
  SetShellVarContext current
  !insertmacro RefuseWhileOpen
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe" "" "$INSTDIR\eia-wizard.ico" 0 SW_SHOWNORMAL "" "Equality impact assessment, offline"

  WriteRegStr HKCU "Software\Classes\.eia" "" "${PROGRAM}"
  WriteRegStr HKCU "Software\Classes\${PROGRAM}" "" "Assessment of ${NAME}"
  WriteRegStr HKCU "Software\Classes\${PROGRAM}\DefaultIcon" "" "$INSTDIR\eia-wizard.ico"
  WriteRegStr HKCU "Software\Classes\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  !insertmacro TellAssociations

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The EIA Wizard team"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\eia-wizard.ico"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KIB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro RefuseWhileOpen
  !insertmacro RemoveProgram
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\${PROGRAM}"
  ReadRegStr $0 HKCU "Software\Classes\.eia" ""
  ${If} $0 == "${PROGRAM}"
    DeleteRegKey HKCU "Software\Classes\.eia"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellAssociations
SectionEnd
