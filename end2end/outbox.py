"""R7. Letters while everything fails: the mail server is away for a day, then refuses three letters in ten; the site is killed again and again.

Usage: python outbox.py KLADKA SAMPLE_FOLDER [REQUESTS [KILLS]]; needs aiosmtpd and faketime. Fails where a letter is missing, letters to one reader
come in another order than they were written, or more came twice than were tried twice. Days pass by faketime: each start is later than the last.
"""
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from aiosmtpd.controller import Controller

from postal import MARKERS, Sink, Site, free_port, hidden_in

BINARY, SAMPLE = Path(sys.argv[1]), Path(sys.argv[2])
REQUESTS = int(sys.argv[3]) if len(sys.argv) > 3 else 30
KILLS = int(sys.argv[4]) if len(sys.argv) > 4 else 20
PRELOAD = subprocess.run(["faketime", "-f", "+0", "printenv", "LD_PRELOAD"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


class Failing(Sink):
    """Takes its time, and refuses three in ten."""

    def __init__(self):
        super().__init__()
        self.refused = 0

    async def handle_DATA(self, server, session, envelope):
        time.sleep(random.uniform(0, 0.02))
        if random.random() < 0.3:
            self.refused += 1
            return "451 4.3.2 too busy, try later"
        return await super().handle_DATA(server, session, envelope)


class Clock:
    """Seconds that the site is ahead of us; only ever more."""

    ahead = 0

    def started(self, more):
        self.ahead += more
        return {"LD_PRELOAD": PRELOAD, "FAKETIME": f"+{self.ahead}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def take_a_step(site, step, form, most):
    """Each of these writes a letter to the person."""
    cookies, done = site.signs_in(), 0
    queue = site.ask("GET", "/uk/staff/queue", cookies)[1]
    for href in dict.fromkeys(re.findall(r'href="([^"]*/staff/referrals/[^"]*)"', queue)):
        page = site.ask("GET", href.replace("&amp;", "&"), cookies)[1]
        found = re.search(rf'<form[^>]*action="([^"]*/{step})"[^>]*>(.*?)</form>', page, re.S)
        if found and done < most:
            done += site.ask("POST", found[1].replace("&amp;", "&"), cookies, {**hidden_in(found[2]), **form})[0] == 303
    return done


def ask(data, question):
    connection = sqlite3.connect(f"file:{data}/kladka.sqlite?mode=ro", uri=True)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def waiting(data):
    return ask(data, "SELECT count(*) FROM job WHERE state = 'waiting'")[0][0]


def main(folder):
    data, port, clock = folder / "data", free_port(), Clock()
    begin = lambda more: Site(BINARY, SAMPLE, data, f"smtp://127.0.0.1:{port}", clock.started(more))
    # Nobody listens at the mail server's address: for a day all is kept and tried again, at longer and longer intervals.
    site = begin(0)
    numbers, guard = iter(range(REQUESTS)), threading.Lock()

    def client():
        while True:
            with guard:
                number = next(numbers, None)
            if number is None:
                return
            site.asks_for_help(number)

    clients = [threading.Thread(target=client) for _ in range(4)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    site.kill()
    for hours in [0.01, 0.2, 1, 3, 9, 10.8]:
        site = begin(hours * 3600)
        time.sleep(1.5)
        site.kill()
    failed = ask(data, "SELECT coalesce(sum(failures), 0) FROM job")[0][0]
    # Then it is there, and the site is killed in the middle of its work.
    sink = Failing()
    server = Controller(sink, hostname="127.0.0.1", port=port)
    server.start()
    steps = 0
    for kill in range(1, KILLS + 1):
        site = begin(600)
        if kill == KILLS // 3:
            steps += take_a_step(site, "accept", {}, 20)
        elif kill == 2 * KILLS // 3:
            steps += take_a_step(site, "start", {}, 20) + take_a_step(site, "complete", {"outcome": "helped"}, 20)
        time.sleep(random.uniform(0.2, 0.7))
        site.kill()
    rounds = 0
    while waiting(data) > 0 and rounds < 60:
        site = begin(3 * 3600)
        time.sleep(2)
        site.stop()
        rounds += 1
    server.stop()
    return judged(data, sink, failed, steps)


def judged(data, sink, failed, steps):
    ids = [re.search(rb"Message-ID: <([^@>]+)@", content)[1].decode() for _, _, content in sink.letters]
    first = {}
    for place, id in enumerate(ids):
        first.setdefault(id, place)
    jobs = ask(data, "SELECT j.id, j.lane, j.state, j.attempts, j.kind = 'write' AND t.state <> 'sent' FROM job j LEFT JOIN task t ON t.id = j.object"
                     " WHERE j.kind IN ('write', 'notify-person') ORDER BY j.seq")
    lanes, answered = {}, set()
    for id, lane, _, _, settled in jobs:
        lanes.setdefault(lane, []).append(id)
        if settled:
            answered.add(lane)
    unfinished = [id for id, _, state, _, _ in jobs if state != "done"]
    # A letter that says no more than "something is new" may give way to a later one to the same reader; the last must come. "Please answer" is not
    # sent any more to those who have answered meanwhile.
    missing = [lane for lane, all in lanes.items() if all[-1] not in first and lane not in answered]
    swapped = [lane for lane, all in lanes.items() if (came := [first[id] for id in all if id in first]) != sorted(came)]
    doubles = sum(count - 1 for count in Counter(ids).values())
    retries = sum(attempts - 1 for _, _, _, attempts, _ in jobs)
    # Other letters come as well: a provider is asked whether its listing is still right.
    strange = set(ids) - {id for (id,) in ask(data, "SELECT id FROM job")}
    told = [marker for marker in MARKERS for _, _, content in sink.letters if marker.encode() in content]
    several = sum(len([id for id in all if id in first]) > 1 for all in lanes.values())
    print(f"{REQUESTS} requests, {steps} steps, {len(jobs)} letters to {len(lanes)} readers, {failed} tries in vain while the server was away, {sink.refused} refused, {KILLS} kills")
    print(f"{len(missing)} readers miss their last letter, {len(unfinished)} letters unfinished, {len(swapped)} of {several} readers with several got them in another order")
    print(f"{doubles} came twice, {retries} were tried again, {len(strange)} nobody wrote, told {told}")
    well = not (missing or unfinished or swapped or strange or told) and doubles <= retries and failed > 0 and sink.refused > 0 and several > 0
    print(f"R7 {'holds' if well else 'FAILS'}: {KILLS} kills, {sink.refused} refused, {len(missing)} missing, {doubles} doubles of {retries} retries, {len(swapped)} swapped")
    return well


with tempfile.TemporaryDirectory() as folder:
    sys.exit(0 if main(Path(folder)) else 1)
