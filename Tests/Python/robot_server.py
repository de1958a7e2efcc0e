"""A chat room's robot on loopback: takes messages, and refuses those that it is told to.

    robot_server.py LOG [N=STATUS | N:CODE …]

It writes its port to standard output, and each message to LOG as a line of JSON. The N-th request is answered with an HTTP status,
or with a code of the robot's own.
"""
import http.server
import json
import sys
import time

log = open(sys.argv[1], "w", encoding="utf-8")
statuses = {int(n): int(value) for n, value in (word.split("=") for word in sys.argv[2:] if "=" in word)}
codes = {int(n): int(value) for n, value in (word.split(":") for word in sys.argv[2:] if ":" in word)}
count = 0


class Robot(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        count += 1
        body = self.rfile.read(int(self.headers["Content-Length"]))
        entry = {"path": self.path, "type": self.headers["Content-Type"], "body": json.loads(body), "time": time.monotonic()}
        log.write(json.dumps(entry, ensure_ascii=False) + "\n")
        log.flush()
        self.send_response(statuses.get(count, 200))
        self.end_headers()
        self.wfile.write(json.dumps({"errcode": codes.get(count, 0), "errmsg": "x"}).encode())

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Robot)
print(server.server_address[1], flush=True)
# A test takes seconds: what is left over after a minute nobody waits for.
server.timeout = 60
end = time.monotonic() + 60
while time.monotonic() < end:
    server.handle_request()
