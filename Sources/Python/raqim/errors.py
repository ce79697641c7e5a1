"""What can go wrong, one class for each."""

from __future__ import annotations


class RaqimError(Exception):
    """Anything that this package raises."""


class RaqimNotFound(RaqimError):
    """There is no raqim to run."""


class RaqimDied(RaqimError):
    """raqim ended before it had answered; a new stream starts it again.

    `exit_code` is negative for a signal; 2 is a wrong option or a missing gazetteer. `last_words` is the last line that
    raqim wrote to standard error.
    """

    def __init__(self, exit_code: int, last_words: str):
        super().__init__(f"raqim ended with exit code {exit_code}: {last_words or 'it said nothing'}")
        self.exit_code = exit_code
        self.last_words = last_words


class ArticleError(RaqimError):
    """One article could not be read; `failure` says which and why."""

    def __init__(self, failure):
        super().__init__(failure.error.message)
        self.failure = failure
