from typing import Dict, List


class Templates:
    @staticmethod
    # ruleid: py.stub-pass-function
    def for_region(region: str) -> List[str]:
        """The forms of a region."""
        pass

    # ruleid: py.stub-pass-function
    def labels(self, form: str) -> Dict[str, str]:
        pass
