"""raqim for Python: news on Iraq as typed records.

    with Raqim() as raqim:
        for result in raqim.read([{"id": "a", "text": "Two drones fell near Ain al-Assad."}]):
            print(result.id, [entity.id for entity in result.entities])
"""

from .errors import ArticleError, RaqimDied, RaqimError, RaqimNotFound
from .reader import Raqim
from .records import (By, Cue, Date, Entity, Error, Failure, Quote, Record, Refused, Role, RoleOf, Source, Speaker,
                      Why)
from .spacy_docs import doc, docs
from .tables import Frames, frames

__all__ = ["ArticleError", "By", "Cue", "Date", "Entity", "Error", "Failure", "Frames", "Quote", "Raqim", "RaqimDied",
           "RaqimError", "RaqimNotFound", "Record", "Refused", "Role", "RoleOf", "Source", "Speaker", "Why", "doc",
           "docs", "frames"]
