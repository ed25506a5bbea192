"""Compares what Python TensorFlow computes from SavedModels with what DJL computed: check_exports.py FIXTURE."""

import json
import pathlib
import sys

import numpy
import tensorflow

TOLERANCE = 1e-5


def difference(fixture: pathlib.Path, case: dict) -> float:
    """The largest difference between two vectors of one tower."""
    serve = tensorflow.saved_model.load(str(fixture / case["model"])).signatures["serving_default"]
    takes = serve.structured_input_signature[1]
    inputs = {name: tensorflow.constant(values, takes[name].dtype) for name, values in case["inputs"].items()}
    vectors = serve(**inputs)["embedding"].numpy()
    return float(numpy.abs(vectors - numpy.array(case["embedding"], numpy.float32)).max())


def main(fixture: pathlib.Path) -> int:
    worst = 0.0
    for case in json.loads((fixture / "expected.json").read_text()):
        found = difference(fixture, case)
        print(f"{case['model']}: largest difference {found:.1e}")
        worst = max(worst, found)
    if not worst <= TOLERANCE:
        print(f"The vectors differ by more than {TOLERANCE}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
