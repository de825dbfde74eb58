"""Letters to a real mail server (aiosmtpd): how soon they come, and that no server without a certificate we trust gets any.

Usage: python notices.py KLADKA SAMPLE_FOLDER [REQUESTS]; needs aiosmtpd and openssl. Prints the delays and fails when p95 is over 5 seconds,
a letter is missing, comes twice, or tells a word of the person's.
"""
import http.client
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

from aiosmtpd.controller import Controller

BINARY, SAMPLE = Path(sys.argv[1]), Path(sys.argv[2])
REQUESTS = int(sys.argv[3]) if len(sys.argv) > 3 else 200
VINNYTSIA = "UA05020030000031457"
MARKERS = ["Маркерська", "маркероболі", "380671112233", "home.help"]


class Sink:
    """Keeps each letter with the moment at which it was taken."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((time.time(), envelope.rcpt_tos[0], envelope.content))
        return "250 taken"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Site:
    """The program with the sample catalogue imported by hand, for a demonstration writes to nobody."""

    def __init__(self, data, smtp, environment=None):
        self.port = free_port()
        self.environment = {**os.environ, "KLADKA_DATA": str(data), "KLADKA_LIMITS_RELAXED": "1", **(environment or {})}
        if not (Path(data) / "kladka.sqlite").exists():
            for what, file in [("areas", "areas"), ("taxonomy", "taxonomy"), ("groups", "groups"), ("providers", "providers"), ("routing", "routing")]:
                self.run("import", what, str(SAMPLE / f"{file}.csv"))
            self.run("account", "create", "--role", "supervisor", "--email", "supervisor@example.org", "--organization", "vn-dsp", "--municipality", VINNYTSIA)
        self.process = subprocess.Popen(
            [BINARY, "serve", "--listen", f"127.0.0.1:{self.port}", "--smtp-url", smtp, "--mail-from", "kladka@example.org"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                if self.ask("GET", "/health/ready", {})[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise SystemExit("the site does not get ready")

    def run(self, *arguments):
        subprocess.run([BINARY, *arguments], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def ask(self, method, path, cookies, form=None):
        body = None if form is None else urllib.parse.urlencode(form)
        headers = {"cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "sec-fetch-site": "same-origin"}
        if body is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("set-cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            cookies[name] = value
        connection.close()
        return answer.status, text

    def asks_for_help(self, number):
        """The whole journey; answers the moment in which it was sent."""
        cookies = {}
        steps = [
            ("/uk/refer", {}),
            ("/uk/refer/need", {"need": "home.help", "urgency": "normal"}),
            ("/uk/refer/place", {"area": VINNYTSIA, "residence": "actual"}),
            ("/uk/refer/person", {"asker": "myself", "name": "Мотря Маркерська", "age": "", "story": "Старі маркероболі в ногах"}),
            ("/uk/refer/contact", {"way": "email", "email": f"person{number}@example.org", "phone": "+380 67 111 22 33"}),
            ("/uk/refer/consent", {"consent": "yes"}),
        ]
        for path, form in steps:
            status, text = self.ask("POST", path, cookies, form)
            if status != 303:
                raise SystemExit(f"{path} answered {status}")
        _, check = self.ask("GET", "/uk/refer/check", cookies)
        tags = re.findall(r'<input[^>]*type="hidden"[^>]*>', check)
        hidden = {re.search('name="([^"]*)"', tag)[1]: (re.search('value="([^"]*)"', tag) or ["", ""])[1] for tag in tags}
        begun = time.time()
        status, _ = self.ask("POST", "/uk/refer/check", cookies, hidden)
        if status != 303:
            raise SystemExit(f"sending answered {status}")
        return begun

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def wait_for(condition, seconds):
    end = time.time() + seconds
    while not condition() and time.time() < end:
        time.sleep(0.1)
    return condition()


def delays(data):
    sink = Sink()
    server = Controller(sink, hostname="127.0.0.1", port=free_port())
    server.start()
    site = Site(data, f"smtp://127.0.0.1:{server.port}")
    sent, numbers, guard = {}, iter(range(REQUESTS)), threading.Lock()

    def client():
        while True:
            with guard:
                number = next(numbers, None)
            if number is None:
                return
            sent[f"person{number}@example.org"] = site.asks_for_help(number)

    clients = [threading.Thread(target=client) for _ in range(4)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    to_people = lambda: [letter for letter in sink.letters if letter[1] in sent]
    complete = wait_for(lambda: len(to_people()) >= REQUESTS and len(sink.letters) >= 2 * REQUESTS, 60)
    site.stop()
    server.stop()
    waits = sorted(at - sent[to] for at, to, _ in to_people())
    ids = [re.search(rb"Message-ID: (\S+)", content)[1] for _, _, content in sink.letters]
    told = [marker for marker in MARKERS for _, _, content in sink.letters if marker.encode() in content]
    p = lambda share: waits[min(len(waits) - 1, int(len(waits) * share))]
    print(f"{REQUESTS} requests, {len(sink.letters)} letters: p50 {p(0.5):.2f} s, p95 {p(0.95):.2f} s, longest {waits[-1]:.2f} s, doubles {len(ids) - len(set(ids))}, told {told}")
    return complete and p(0.95) <= 5 and len(ids) == len(set(ids)) and not told


def certificates(data, folder):
    """A server whose certificate nobody vouches for gets nothing; the same one gets its letter once the machine trusts it."""
    certificate, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                    "-addext", "basicConstraints=critical,CA:FALSE", "-keyout", key, "-out", certificate], check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    came = []
    for trusted in [False, True]:
        sink = Sink()
        server = Controller(sink, hostname="127.0.0.1", port=free_port(), tls_context=context, require_starttls=True)
        server.start()
        environment = {"SSL_CERT_FILE": str(certificate)} if trusted else {}
        site = Site(data, f"smtp://localhost:{server.port}?tls=required", environment)
        site.asks_for_help(f"-tls-{trusted}")
        wait_for(lambda: len(sink.letters) > 0, 15 if trusted else 8)
        site.stop()
        server.stop()
        came.append(len(sink.letters))
    print(f"letters to a server without a trusted certificate: {came[0]}, with one: {came[1]}")
    return came[0] == 0 and came[1] > 0


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    well = [delays(folder / "data"), certificates(folder / "data", folder)]
    sys.exit(0 if all(well) else 1)
