"""The process that reads foreign files: it may be killed at any time, and nothing else is lost.

It is told one path a line, as JSON, and answers each with a line: the reading, or the refusal.
Told of a form to be filled, it answers with its slots, or with the filled form.
"""

import ctypes
import gc
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from eia_wizard.documents.word_in.crossing import read_as, written
from eia_wizard.documents.word_in.reading import read_word_file
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.slots import Asked

MEMORY = 300_000_000
"""Bytes that it may take in all, where the system can hold it to that."""

SECONDS = 5
"""For one file."""

READY = b"ready\n"


def serve(told: BinaryIO, answers: BinaryIO) -> int:
    """Read what is told until nobody tells any more."""
    gc.disable()  # looking for circles while reading takes a third of the time
    gc.freeze()  # nor is the program itself looked through between one file and the next
    _hold_memory()
    answers.write(READY)
    answers.flush()
    for line in told:
        _hold_time()
        answers.write(_answer(line).encode("ascii") + b"\n")
        answers.flush()
        gc.collect()
    return 0


def _answer(line: bytes) -> str:
    try:
        told = json.loads(line)
        return written(read_word_file(Path(told))) if isinstance(told, str) else _of_form(line)
    except EiaError as refused:
        return json.dumps({"refused": str(refused)})
    except MemoryError:
        return json.dumps({"refused": str(too_large())})


def _of_form(line: bytes) -> str:
    # Only who fills an organisation's own form pays for what that takes.
    from eia_wizard.documents.template.answering import answer

    return written(answer(read_as(line, Asked)))


def _hold_memory() -> None:
    if sys.platform == "win32":
        _hold_memory_on_windows()
        return
    import resource  # only systems like Unix have it

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _hold_time() -> None:
    """End even where whoever should stop it is gone."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 2 * SECONDS
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _hold_memory_on_windows() -> None:
    """Join a job of one process that may not take more; where that fails, time alone holds it."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        limits = _JobLimits(LimitFlags=_PROCESS_MEMORY, ProcessMemoryLimit=MEMORY)
        size = ctypes.sizeof(limits)
        if kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size):
            kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))


_EXTENDED_LIMITS = 9
_PROCESS_MEMORY = 0x100


class _JobLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
        ("IoCounters", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def main() -> int:
    """Serve whoever started this process."""
    with os.fdopen(0, "rb", closefd=False) as told, os.fdopen(1, "wb", closefd=False) as answers:
        return serve(told, answers)
