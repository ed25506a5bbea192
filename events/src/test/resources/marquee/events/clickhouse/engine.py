"""ClickHouse's own engine (chdb) behind as much of its HTTP interface as a client of ours uses; one query at a time.

Prints the port that it listens on, and ends when its standard input does.
"""

import http.server
import re
import sys
import tempfile
import threading
import urllib.parse

from chdb import session

LOCK = threading.Lock()
FOLDER = tempfile.TemporaryDirectory()
ENGINE = session.Session(FOLDER.name)
OF_HTTP = {"query", "database", "wait_end_of_query"}
INSERT = re.compile(r"^\s*INSERT\s.*?(\s+FORMAT\s+\w+)\s*$", re.IGNORECASE | re.DOTALL)


def run(parameters, body):
    ENGINE.query("USE `%s`" % parameters.get("database", "default"))
    settings = [(name, value) for name, value in parameters.items() if name not in OF_HTTP]
    for name, value in settings:
        ENGINE.query("SET %s = '%s'" % (name, value))
    try:
        if "query" not in parameters:
            return ENGINE.query(body.decode(), "TabSeparated").bytes()
        insert = INSERT.match(parameters["query"])
        with tempfile.NamedTemporaryFile(dir=FOLDER.name) as rows:
            rows.write(body)
            rows.flush()
            at = insert.start(1)
            sql = parameters["query"]
            ENGINE.query("%s FROM INFILE '%s' %s" % (sql[:at], rows.name, sql[at:]))
        return b""
    finally:
        for name, _ in settings:
            ENGINE.query("SET %s = DEFAULT" % name)


class Door(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        url = urllib.parse.urlsplit(self.path)
        parameters = dict(urllib.parse.parse_qsl(url.query))
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            with LOCK:
                self.answer(200, run(parameters, body) or b"", {})
        except RuntimeError as error:
            code = re.match(r"Code: (\d+)", str(error))
            self.answer(500, str(error).encode(), {"X-ClickHouse-Exception-Code": code.group(1)} if code else {})

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
