"""Many documents in one go, asked for at home: a folder, how far it is, what became of it."""

from collections.abc import Callable
from pathlib import Path

from eia_wizard.app.many import Chosen, Outcome, sentence_of
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.pages.home import HomePage
from eia_wizard.ui.parts.messages import MessageBar


def put_export_of_many_behind(
    home: HomePage,
    library: LibraryPresenter,
    messages: MessageBar,
    ask: Callable[[str], Path | None],
) -> None:
    """Ask for a folder, write a document of each that home shows, and tell what became of it."""

    def export() -> None:
        chosen = [Chosen(entry.id, entry.title) for entry in home.presenter.chosen_now()]
        to = ask(_folder_name(len(chosen))) if chosen else None
        if to is None:
            return
        name = ngettext(
            "{n} document is being written.", "{n} documents are being written.", len(chosen)
        ).format(n=len(chosen))
        work = library.bench.do(name, library.jobs.export_many(chosen, to))
        work.done.connect(tell)
        work.refused.connect(messages.show_trouble)
        work.stopped.connect(messages.show_news)

    def tell(done: Outcome) -> None:
        said = sentence_of(done)
        count = len(done.refused)
        if count:
            why = ngettext(
                "{n} was not; the summary says why.", "{n} were not; the summary says why.", count
            )
            said = f"{said} {why.format(n=count)}"
        messages.show_file(done.summary or done.folder, said)

    home.foot.export_asked.connect(export)


def _folder_name(count: int) -> str:
    return ngettext(
        "Choose a folder for {n} document", "Choose a folder for {n} documents", count
    ).format(n=count)
