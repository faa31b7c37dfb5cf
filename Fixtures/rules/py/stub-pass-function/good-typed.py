from abc import ABC, abstractmethod
from typing import Optional, Protocol


class Forms(Protocol):
    # ok: py.stub-pass-function
    def labels(self, form: str) -> dict[str, str]:
        pass


class Store(ABC):
    @abstractmethod
    # ok: py.stub-pass-function
    def count(self) -> int:
        pass


class Templates:
    # ok: py.stub-pass-function
    def first(self) -> Optional[str]:
        pass

    # ok: py.stub-pass-function
    def after_start(self) -> None:
        pass

    @hookimpl
    # ok: py.stub-pass-function
    def forms(self) -> list[str]:
        pass
