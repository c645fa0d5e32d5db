/* Opens the window: runs the Python that lies beside this file, in this same process, so that the
 * task bar, a pin and the list of what runs all show EIA Wizard and not Python.
 *
 * It calls Windows and Python alone and links no library of the compiler, so that all of it is ours.
 */

#include <windows.h>
#include <shellapi.h>

#define LONGEST_PATH 32768

typedef int (*run_python)(int, wchar_t **);

static const wchar_t TITLE[] = L"EIA Wizard";
static const wchar_t NO_PYTHON[] =
    L"EIA Wizard could not start, because the folder \x201Cpython\x201D that belongs to it is not "
    L"beside it, or lacks a part.\n\nIf you opened it inside a zip file, unpack the whole of that "
    L"file first. If it was installed, install it again. What you wrote is kept elsewhere, and safe.";
static const wchar_t HALTED[] =
    L"EIA Wizard could not start, or had to stop. What you wrote is kept, and safe.\n\nIf it came in "
    L"a zip file, unpack the whole of that file anew; if it was installed, install it again. Whoever "
    L"looks after your computer can see why with this command, given in its folder:\n\n"
    L"eia-wizard.cmd window";
static const wchar_t NO_MEMORY[] =
    L"EIA Wizard could not start: this computer has no memory left. Close something, and try again.";

static wchar_t *const WORDS[] = {L"-m", L"eia_wizard", L"window"};
enum { WORDS_COUNT = sizeof WORDS / sizeof *WORDS };

/* Nobody sees a console here, so what Python prints when it fails would be lost. */
static void give_up(const wchar_t *why)
{
    MessageBoxW(NULL, why, TITLE, MB_OK | MB_ICONERROR);
    ExitProcess(1);
}

static void *room_for(SIZE_T size)
{
    void *room = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, size);
    if (!room)
        give_up(NO_MEMORY);
    return room;
}

/* The path of something beside this file; where that is too long to be a path, the path is empty. */
static wchar_t *beside_this_file(const wchar_t *name)
{
    wchar_t *path = room_for((LONGEST_PATH + lstrlenW(name)) * sizeof *path);
    DWORD end = GetModuleFileNameW(NULL, path, LONGEST_PATH);
    if (end == LONGEST_PATH)
        end = 0;
    while (end && path[end - 1] != L'\\')
        end--;
    lstrcpyW(path + end, name);
    return path;
}

/* Python asks the libraries it loads for others, which it is to find with itself alone. */
static run_python found_python(void)
{
    SetDllDirectoryW(L"");
    AddDllDirectory(beside_this_file(L"python"));
    HMODULE python = LoadLibraryExW(
        beside_this_file(L"python\\python311.dll"), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    return python ? (run_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
}

void begin(void)
{
    int given = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    if (!words)
        give_up(NO_MEMORY);
    run_python run = found_python();
    if (!run)
        give_up(NO_PYTHON);
    wchar_t **said = room_for((WORDS_COUNT + given + 1) * sizeof *said);
    int count = 0;
    /* Python takes this for itself, and starts what it starts apart with it. */
    said[count++] = beside_this_file(L"python\\pythonw.exe");
    for (int each = 0; each < WORDS_COUNT; each++)
        said[count++] = WORDS[each];
    for (int each = 1; each < given; each++)
        said[count++] = words[each];
    int ended = run(count, said);
    if (ended)
        give_up(HALTED);
    ExitProcess(ended);
}
