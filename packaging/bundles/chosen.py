"""Which files of each package are shipped: what the program never loads stays out."""

from fnmatch import fnmatchcase

_QT_LINUX = (
    *("PySide6/Qt{Core,Gui,Widgets,Svg}.abi3.so", "PySide6/libpyside6.abi3.so.*"),
    "PySide6/Qt/lib/libQt6{Core,Gui,Widgets,Svg,DBus,XcbQpa,OpenGL,WaylandClient}.so.6",
    *("PySide6/Qt/lib/libicu*", "PySide6/Qt/lib/libQt6WlShellIntegration.so.6"),
    "PySide6/Qt/plugins/platforms/libq{xcb,offscreen,wayland}.so",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "PySide6/Qt/plugins/wayland-{shell-integration,decoration-client}/*",
    "PySide6/Qt/plugins/imageformats/libq{svg,jpeg,gif,ico}.so",
    *("PySide6/Qt/plugins/iconengines/*", "PySide6/Qt/plugins/xcbglintegrations/*"),
    "PySide6/Qt/plugins/platforminputcontexts/lib{composeplatforminputcontextplugin,ibus*}.so",
    "PySide6/Qt/translations/qtbase_{en,cy}.qm",
)
_QT_WINDOWS = (
    *("PySide6/Qt{Core,Gui,Widgets,Svg}.pyd", "PySide6/pyside6.abi3.dll"),
    "PySide6/Qt6{Core,Gui,Widgets,Svg}.dll",
    *("PySide6/msvcp140*.dll", "PySide6/vcruntime140*.dll"),
    *("PySide6/plugins/platforms/q{windows,offscreen}.dll", "PySide6/plugins/styles/*"),
    *("PySide6/plugins/imageformats/q{svg,jpeg,gif,ico}.dll", "PySide6/plugins/iconengines/*"),
    "PySide6/translations/qtbase_{en,cy}.qm",
)
_QT = ("PySide6/__init__.py", "PySide6/_config.py", "PySide6/_git_pyside_version.py")
_KEPT_OF_QT = (*_QT, *_QT_LINUX, *_QT_WINDOWS)

_LEFT_OUT = (
    *("*.pyi", "*.pyx", "*.pxd", "*.pxi", "*.c", "*.h", "*.hpp", "*.cpp", "*.lib", "*/py.typed"),
    *(
        "*.dist-info/[!M]*",
        "*.dist-info/*/*",
        "*/__pyinstaller/*",
        "*.data/*",
        "*/tests/*",
        "_distutils_hack/*",
    ),
    *("lxml/includes/*", "lxml/isoschematron/*", "lxml/html/*", "lxml/objectify.*"),
    *("hunspell/dictionaries/*", "shiboken6/{vcomp,vcamp,concrt,vccorlib}140.dll"),
)


def is_shipped(path: str) -> bool:
    """Whether this file, by its place in site-packages, goes into a package."""
    if path.startswith("PySide6/"):
        return fits(path, _KEPT_OF_QT)
    return not fits(path, _LEFT_OUT)


def fits(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether a path is meant by one of the patterns, each with at most one choice in braces."""
    return any(fnmatchcase(path, each) for pattern in patterns for each in spelt_out(pattern))


def spelt_out(pattern: str) -> list[str]:
    """A pattern with one choice in braces as one pattern for each."""
    before, brace, rest = pattern.partition("{")
    if not brace:
        return [pattern]
    choice, _, after = rest.partition("}")
    return [f"{before}{each}{after}" for each in choice.split(",")]
