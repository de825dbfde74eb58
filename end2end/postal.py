"""A site of our own, in earnest, and a mail server (aiosmtpd) that keeps its letters: for programs that watch what is written to whom."""
import http.client
import os
import re
import signal
import socket
import subprocess
import time
import urllib.parse
from pathlib import Path

VINNYTSIA = "UA05020030000031457"
SUPERVISOR, PASSWORD = "supervisor@example.org", "correct horse battery staple"
# Words that only the person and whoever opens the request may see.
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

    def __init__(self, binary, sample, data, smtp, environment=None):
        self.binary, self.port = binary, free_port()
        self.environment = {**os.environ, "KLADKA_DATA": str(data), "KLADKA_LIMITS_RELAXED": "1"}
        if not (Path(data) / "kladka.sqlite").exists():
            for what, file in [("areas", "areas"), ("taxonomy", "taxonomy"), ("groups", "groups"), ("providers", "providers"), ("routing", "routing")]:
                self.run("import", what, str(Path(sample) / f"{file}.csv"))
            self.run("account", "create", "--role", "supervisor", "--email", SUPERVISOR, "--organization", "vn-dsp", "--municipality", VINNYTSIA,
                     "--password-stdin", typed=PASSWORD + "\n")
        self.process = subprocess.Popen(
            [binary, "serve", "--listen", f"127.0.0.1:{self.port}", "--smtp-url", smtp, "--mail-from", "kladka@example.org"],
            env={**self.environment, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                if self.ask("GET", "/health/ready", {})[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.02)
        raise SystemExit("the site does not get ready")

    def run(self, *arguments, typed=None):
        subprocess.run([self.binary, *arguments], env=self.environment, check=True, stdout=subprocess.DEVNULL, input=typed, text=True)

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

    def asks_for_help(self, number, contact=None):
        """The whole journey; answers the moment in which it was sent. By e-mail, unless `contact` says otherwise."""
        cookies = {}
        steps = [
            ("/uk/refer", {}),
            ("/uk/refer/need", {"need": "home.help", "urgency": "normal"}),
            ("/uk/refer/place", {"area": VINNYTSIA, "residence": "actual"}),
            ("/uk/refer/person", {"asker": "myself", "name": "Мотря Маркерська", "age": "", "story": "Старі маркероболі в ногах"}),
            ("/uk/refer/contact", contact or {"way": "email", "email": f"person{number}@example.org", "phone": "+380 67 111 22 33"}),
            ("/uk/refer/consent", {"consent": "yes"}),
        ]
        for path, form in steps:
            status, text = self.ask("POST", path, cookies, form)
            if status != 303:
                raise SystemExit(f"{path} answered {status}")
        hidden = hidden_in(self.ask("GET", "/uk/refer/check", cookies)[1])
        begun = time.time()
        status, _ = self.ask("POST", "/uk/refer/check", cookies, hidden)
        if status != 303:
            raise SystemExit(f"sending answered {status}")
        return begun

    def signs_in(self):
        """The supervisor's cookies."""
        cookies = {}
        page = self.ask("GET", "/uk/sign-in", cookies)[1]
        assert self.ask("POST", "/uk/sign-in", cookies, {**hidden_in(page), "email": SUPERVISOR, "password": PASSWORD})[0] == 303
        return cookies

    def kill(self):
        self.process.kill()
        self.process.wait(30)
        # What libfaketime leaves behind keeps the next process of this number from starting.
        for left in (f"faketime_shm_{self.process.pid}", f"sem.faketime_sem_{self.process.pid}"):
            Path("/dev/shm", left).unlink(missing_ok=True)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def hidden_in(html):
    """Names and values of the hidden fields of a page or of one form."""
    tags = re.findall(r'<input[^>]*type="?hidden"?[^>]*>', html)
    return {re.search('name="([^"]*)"', tag)[1]: (re.search('value="([^"]*)"', tag) or ["", ""])[1] for tag in tags}


def wait_for(condition, seconds):
    end = time.time() + seconds
    while not condition() and time.time() < end:
        time.sleep(0.1)
    return condition()
