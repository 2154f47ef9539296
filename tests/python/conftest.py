"""Which articles do the tests search?"""

from pathlib import Path
from typing import Iterator

import pytest

import newsgrep as ng

ARTICLES = [
    dict(id="fr1", title="Le port de Mers el-Brisa rouvre", lang="fr", source="Le Phare", date="2024-03-05",
         body="Les chalutiers ont repris la mer après l’été.\n\nL’avocat des pêcheurs s’en félicite."),
    dict(id="fr2", title="Été difficile pour les chalutiers", lang="fr", source="Le Phare", date="2024-02-01",
         url="https://phare.example/ete", body="Le prix du gazole inquiète les armateurs du port."),
    dict(id="ar1", title="ميناء مرسى البريسة يفتح أبوابه", lang="ar", source="منارة الأطلس", date="2024-03-06",
         body="عادت المراكب إلى البحر بعد ثلاثة أسابيع من العواصف."),
    dict(id="es1", title="El puerto reabre tras la tormenta", lang="es", source="El Faro", date="2023-12-31",
         body="Los pescadores debían entregárselo él mismo a la policía."),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def ix(tmp_path: Path) -> Iterator[ng.Index]:
    """An index of four articles in three languages."""
    with ng.Index.create(tmp_path / "news.idx") as index:
        with index.writer() as writer:
            writer.add_all(ARTICLES)
        yield index
