"""Reads TensorFlow Serving's configuration as it does, and looks for what the backends rely on: check_serving_config.py FILE."""

import pathlib
import sys

from google.protobuf import text_format
from tensorflow_serving.config import model_server_config_pb2


def complaint(text: str) -> str:
    """What a backend would miss; empty when nothing is."""
    try:
        models = text_format.Parse(text, model_server_config_pb2.ModelServerConfig()).model_config_list.config
    except text_format.ParseError as error:
        return f"TensorFlow Serving would not read it: {error}"
    tower = {model.name: model for model in models}.get("user_tower")
    if tower is None:
        return "It does not serve user_tower, for which the backends ask."
    if tower.base_path != "/models/user_tower" or tower.model_platform != "tensorflow":
        return "The versions of user_tower lie in /models/user_tower, as SavedModels."
    if tower.model_version_policy.WhichOneof("policy_choice") != "all":
        return "The live release need not be among the newest, so all versions must be served."
    return ""


def main(file: pathlib.Path) -> int:
    found = complaint(file.read_text())
    print(f"{file}: {found or 'serves every release'}", file=sys.stderr if found else sys.stdout)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
