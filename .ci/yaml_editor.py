#!/usr/bin/env python3
"""Opens files of a management system in the YAML language server, as an editor does.

    python3 .ci/yaml_editor.py NODE SERVER SCHEMAS FOLDER

NODE runs SERVER (npm `yaml-language-server`, its server script); SCHEMAS holds `<name>.schema.json`, FOLDER an `isms` folder. Each
file has to be free of diagnostics under the schema of its name, a field that is not known has to be one, and the fields of an entry
have to be offered while one is written.
"""

import json
import subprocess
import sys
from pathlib import Path


class Server:
    """A language server on the other end of two pipes."""

    def __init__(self, command):
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        settings = {"yaml": {"validate": True, "completion": True, "schemaStore": {"enable": False}}}
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def tell(self, method, parameters):
        self._send({"method": method, "params": parameters})

    def ask(self, method, parameters):
        """Returns the answer to a request; what the server asks meanwhile gets nothing."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": parameters})
        return self.until(lambda message: message.get("id") == self._number and "method" not in message).get("result")

    def until(self, wanted):
        """Reads messages up to the one that is wanted."""
        while True:
            message = self._read()
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                items = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [None] * len(items) if items else None})

    def diagnostics(self, uri, text):
        """Opens a text and returns what is said against it."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        published = self.until(
            lambda message: message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
        )
        return published["params"]["diagnostics"]

    def close(self):
        self._process.kill()

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self):
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            sys.exit("the language server ended")
        return json.loads(self._process.stdout.read(length))


def main():
    node, script, schemas, folder = sys.argv[1:]
    server = Server([node, script, "--stdio"])
    failed = 0
    files = sorted(Path(folder).glob("*.yaml")) + sorted(Path(folder).glob("records/*.yaml"))
    for file in files:
        schema = (Path(schemas) / f"{file.stem}.schema.json").resolve().as_uri()
        head = f"# yaml-language-server: $schema={schema}\n"
        text = file.read_text(encoding="utf-8")
        for fault in server.diagnostics(f"file:///sound/{file.stem}.yaml", head + text):
            print(f"FAIL {file}:{fault['range']['start']['line']}: {fault['message']}")
            failed += 1
    schema = (Path(schemas) / "risks.schema.json").resolve().as_uri()
    head = f"# yaml-language-server: $schema={schema}\nentries:\n- id: R-1\n"
    if not any("ownr" in fault["message"] for fault in server.diagnostics("file:///broken.yaml", f"{head}  ownr: x\n")):
        print("FAIL a field that is not known is not told")
        failed += 1
    uri = "file:///begun.yaml"
    server.diagnostics(uri, f"{head}  l")
    place = {"textDocument": {"uri": uri}, "position": {"line": 3, "character": 3}}
    answer = server.ask("textDocument/completion", place) or {}
    offered = {item["label"] for item in answer.get("items", [])}
    if not {"owner", "likelihood"} <= offered:
        print(f"FAIL the fields of a risk are not offered, but {sorted(offered)}")
        failed += 1
    server.close()
    print(f"{len(files)} files opened, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
