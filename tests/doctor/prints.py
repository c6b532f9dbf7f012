"""What the trial print says where an engine is missing or fails."""

from toolkit.models.trial_print import TrialPrint

NO_PANGO = TrialPrint(
    "WeasyPrint",
    missing="library",
    how_to_get="sudo apt install libpango-1.0-0",
    said="OSError: cannot load library 'libgobject-2.0-0'",
)
NO_BROWSER = TrialPrint("a browser", missing="browser", how_to_get="Install Chromium")
STOPPED = TrialPrint("WeasyPrint", problems=("trial.pdf took longer than 60 s and was stopped",))
