"""What was tried, said as it happens, with a count at the end."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Trial:
    """The steps of a trial; one that fails does not keep the others from being tried."""

    failed: list[str] = field(default_factory=list)
    passed: int = 0

    def hold(self, step: str, is_so: bool, more: str = "") -> bool:
        """Say whether a step went as it should; whether it did."""
        self.passed += is_so
        if not is_so:
            self.failed.append(step)
        print(f"{'yes' if is_so else 'NO '}  {step}{f': {more}' if more else ''}", flush=True)
        return is_so

    def skip(self, step: str, reason: str) -> None:
        """Say that a step was not tried, and why."""
        print(f"--   {step}: not tried, {reason}", flush=True)

    def end(self) -> int:
        """Say how it went; the exit code."""
        print(f"\n{self.passed} passed, {len(self.failed)} failed", flush=True)
        return 1 if self.failed else 0
