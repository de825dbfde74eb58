"""R7, text messages. The gateway is away; then it is there and refuses, hangs, breaks, says that it is too busy, and sends what it answers too late or not at all.

Usage: python texts.py KLADKA SAMPLE_FOLDER [REQUESTS]; needs aiosmtpd and faketime. Fails where a message is missing, where more came twice than left the
gateway unheard or came under another key, where one that cannot leave is not given up after four days and shown to people, or does not leave at their word.
Days pass by faketime; that the site waits twenty seconds for an answer goes by the real clock.
"""
import json
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.controller import Controller

from postal import MARKERS, Sink, Site, free_port, wait_for

BINARY, SAMPLE = Path(sys.argv[1]), Path(sys.argv[2])
REQUESTS = int(sys.argv[3]) if len(sys.argv) > 3 else 24
# What happens to the first tries for a number that leaves this rest; all later ones go well.
AT_FIRST = {0: [], 1: ["500"], 2: ["503", "429"], 3: ["hangs"], 4: ["sent, answered late"], 5: ["cut", "sent, then cut"]}
# And what happens until somebody mends it.
ALWAYS = {6: "422", 7: "500"}
KINDS = len(AT_FIRST) + len(ALWAYS)
# The site waits for twenty seconds.
TOO_LONG = 23
# After four days and sixteen further tries the last one is over.
TRIES = 17
PRELOAD = subprocess.run(["faketime", "-f", "+0", "printenv", "LD_PRELOAD"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def phone(number):
    return f"+38067200{number:04}"


class Gateway(ThreadingHTTPServer):
    """Sends what it is given, or does not, and says so, or does not."""

    daemon_threads = True

    def __init__(self, port):
        super().__init__(("127.0.0.1", port), Asked)
        self.guard, self.mended = threading.Lock(), False
        self.sent, self.unheard = [], 0
        self.tries, self.number, self.fates = Counter(), {}, Counter()

    def takes(self, key, message):
        """What becomes of it."""
        with self.guard:
            number, so_far = int(message["to"][-4:]), self.tries[key]
            kind = number % KINDS
            plan = AT_FIRST.get(kind, [])
            fate = plan[so_far] if so_far < len(plan) else "200"
            if kind in ALWAYS and not self.mended:
                fate = ALWAYS[kind]
            self.tries[key] += 1
            self.number[key] = number
            self.fates[fate] += 1
            if fate == "200" or fate.startswith("sent"):
                self.sent.append((key, message))
                self.unheard += fate != "200"
            return fate


class Asked(BaseHTTPRequestHandler):
    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["content-length"])))
        fate = self.server.takes(self.headers["idempotency-key"], message)
        if fate in ("hangs", "sent, answered late"):
            time.sleep(TOO_LONG)
        if fate in ("hangs", "cut", "sent, then cut"):
            return
        try:
            self.send_response(200 if fate.startswith("sent") else int(fate))
            self.send_header("content-length", "0")
            self.end_headers()
        except OSError:
            # Nobody listens any more.
            self.close_connection = True

    def log_message(self, *_):
        pass


class Clock:
    """How far the site is ahead of us: it begins on the next Monday morning, so that no term of a request ends within the days in which messages are tried."""

    def __init__(self):
        now = time.gmtime()
        since_midnight = now.tm_hour * 3600 + now.tm_min * 60 + now.tm_sec
        self.ahead = (7 - now.tm_wday) * 86_400 - since_midnight + 8 * 3600

    def started(self, hours):
        self.ahead += round(hours * 3600)
        return {"LD_PRELOAD": PRELOAD, "FAKETIME": f"+{self.ahead}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def now(self):
        return round((time.time() + self.ahead) * 1000)


def ask(data, question, *values):
    connection = sqlite3.connect(f"file:{data}/kladka.sqlite?mode=ro", uri=True)
    try:
        return connection.execute(question, values).fetchall()
    finally:
        connection.close()


def messages(data):
    return ask(data, "SELECT id, state, failures, fault FROM job WHERE kind = 'notify-person' ORDER BY seq")


def is_quiet(data, clock):
    """Nothing is due, and nothing under way."""
    return ask(data, "SELECT count(*) FROM job WHERE state = 'waiting' AND run_at <= ?", clock.now())[0][0] == 0


def main(folder):
    data, port, clock = folder / "data", free_port(), Clock()
    post = Controller(Sink(), hostname="127.0.0.1", port=free_port())
    post.start()
    settings = {"KLADKA_SMS_URL": f"http://127.0.0.1:{port}/send"}
    begin = lambda hours: Site(BINARY, SAMPLE, data, f"smtp://127.0.0.1:{post.port}", {**clock.started(hours), **settings})
    # Nobody listens at the gateway's address.
    site = begin(0)
    for number in range(REQUESTS):
        site.asks_for_help(number, {"way": "text", "phone": phone(number)})
    time.sleep(3)
    site.kill()
    in_vain = sum(failures for _, _, failures, _ in messages(data))
    gateway = Gateway(port)
    threading.Thread(target=gateway.serve_forever, daemon=True).start()
    rounds = 0
    # First what is over soon, then the tries that are eight hours and a fifth apart: mornings and evenings, for nobody is sent a message by night.
    for hours in [0.2] * 6 + [1, 3, 5, 14.8] + [9.7, 14.3] * 5 + [9.7]:
        if rounds > 6 and all(state != "waiting" for _, state, _, _ in messages(data)):
            break
        site, rounds = begin(hours), rounds + 1
        wait_for(lambda: is_quiet(data, clock), 90)
        site.kill()
    print(f"{REQUESTS} requests, {in_vain} tries in vain while the gateway was away, {rounds} starts; what it did: {dict(gateway.fates)}")
    well = judged(data, gateway) and in_vain > 0
    site = begin(0.1)
    well = mended(site, data, gateway) and well
    site.kill()
    gateway.shutdown()
    post.stop()
    doubles = len(gateway.sent) - len({key for key, _ in gateway.sent})
    given_up = sum(number % KINDS in ALWAYS for number in gateway.number.values())
    print(f"R7 texts {'hold' if well else 'FAIL'}: {len(gateway.number)} messages, {sum(gateway.tries.values())} tries, {doubles} doubles of {gateway.unheard} unheard, {given_up} given up, shown and sent")
    return well


def judged(data, gateway):
    jobs, sent = messages(data), Counter(key for key, _ in gateway.sent)
    ids = {id for id, _, _, _ in jobs}
    hopeless = {key for key, number in gateway.number.items() if number % KINDS in ALWAYS}
    missing = [id for id, _, _, _ in jobs if id not in hopeless and sent[id] == 0]
    unfinished = [id for id, state, _, _ in jobs if state != ("dead" if id in hopeless else "done")]
    strange = set(gateway.tries) - ids
    doubles = sum(sent.values()) - len(sent)
    busy = {id for id in hopeless if ALWAYS[gateway.number[id] % KINDS] == "500"}
    # What is refused for good is given up at once; the others after all their tries.
    wrongly = [id for id, _, failures, fault in jobs if id in hopeless and (fault != "busy" or failures != TRIES if id in busy else fault != "refused" or failures >= TRIES)]
    told = [marker for marker in MARKERS for _, message in gateway.sent if marker in message["text"]]
    each = len(jobs) == REQUESTS == len(gateway.number) == len(set(gateway.number.values()))
    # Every way of failing was met.
    met = {fate for plan in AT_FIRST.values() for fate in plan} | set(ALWAYS.values()) <= set(gateway.fates)
    print(f"{len(missing)} missing, {len(unfinished)} not settled, {len(wrongly)} of {len(hopeless)} given up wrongly, {len(strange)} under another key, {doubles} doubles of {gateway.unheard} unheard, told {told}")
    return each and met and bool(hopeless) and not (missing or unfinished or strange or wrongly or told) and doubles == gateway.unheard > 0


def mended(site, data, gateway):
    """Those who work there see what did not leave, and let it go once the gateway is mended."""
    cookies = site.signs_in()
    page = site.ask("GET", "/uk/staff/letters", cookies)[1]
    dead = [id for id, state, _, _ in messages(data) if state == "dead"]
    shown = [id for id in dead if id in page]
    gateway.mended = True
    pressed = site.ask("POST", "/uk/staff/letters", cookies, {"letter": "all"})[0] == 303
    gone = wait_for(lambda: all(state == "done" for _, state, _, _ in messages(data)), 30)
    sent = {key for key, _ in gateway.sent}
    after = site.ask("GET", "/uk/staff/letters", cookies)[1]
    print(f"{len(shown)} of {len(dead)} given up stand on the staff's page; after it was mended {len([id for id in dead if id in sent])} left at their word")
    return pressed and gone and len(dead) > 0 and len(shown) == len(dead) and all(id in sent and id not in after for id in dead)


with tempfile.TemporaryDirectory() as folder:
    sys.exit(0 if main(Path(folder)) else 1)
