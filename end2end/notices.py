"""Letters to a real mail server (aiosmtpd): how soon they come, and that no server without a certificate we trust gets any.

Usage: python notices.py KLADKA SAMPLE_FOLDER [REQUESTS [PACE]]; needs aiosmtpd and openssl. PACE is how many requests are sent in a second at most, 25
unless told, 0 for as fast as four people can. Prints the delays and fails when p95 is over 5 seconds, of the
letters to people, counted from the press of the button, or of all letters about requests, counted from the commit that they follow from; when a letter is missing,
comes twice, or tells a word of the person's.
"""
import re
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller

from postal import MARKERS, Sink, Site, free_port, wait_for

BINARY, SAMPLE = Path(sys.argv[1]), Path(sys.argv[2])
REQUESTS = int(sys.argv[3]) if len(sys.argv) > 3 else 200
PACE = int(sys.argv[4]) if len(sys.argv) > 4 else 25


def waited(data, letters):
    """How long each letter about a request took: its id begins with that of the job which was written with what it is about."""
    connection = sqlite3.connect(f"file:{data}/kladka.sqlite?mode=ro", uri=True)
    added = dict(connection.execute("SELECT id, added_at FROM job WHERE kind IN ('notify-agency', 'notify-person')"))
    connection.close()
    ids = [(at, re.search(rb"Message-ID: <([^@>]+)@", content)[1].decode().split(".")[0]) for at, _, content in letters]
    return sorted(at - added[id] / 1000 for at, id in ids if id in added)


def delays(data):
    sink = Sink()
    server = Controller(sink, hostname="127.0.0.1", port=free_port())
    server.start()
    site = Site(BINARY, SAMPLE, data, f"smtp://127.0.0.1:{server.port}")
    sent, numbers, guard = {}, iter(range(REQUESTS)), threading.Lock()
    begun = time.monotonic()

    def client():
        while True:
            with guard:
                number = next(numbers, None)
            if number is None:
                return
            if PACE:
                time.sleep(max(0, begun + number / PACE - time.monotonic()))
            sent[f"person{number}@example.org"] = site.asks_for_help(number)

    clients = [threading.Thread(target=client) for _ in range(4)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    rate = REQUESTS / (time.monotonic() - begun)
    to_people = lambda: [letter for letter in sink.letters if letter[1] in sent]
    complete = wait_for(lambda: len(to_people()) >= REQUESTS and len(sink.letters) >= 2 * REQUESTS, 60)
    site.stop()
    server.stop()
    waits = sorted(at - sent[to] for at, to, _ in to_people())
    ids = [re.search(rb"Message-ID: (\S+)", content)[1] for _, _, content in sink.letters]
    told = [marker for marker in MARKERS for _, _, content in sink.letters if marker.encode() in content]
    every = waited(data, sink.letters)
    p = lambda times, share: times[min(len(times) - 1, int(len(times) * share))]
    figures = lambda times: f"p50 {p(times, 0.5):.2f} s, p95 {p(times, 0.95):.2f} s, longest {times[-1]:.2f} s"
    print(f"{REQUESTS} requests, {rate:.1f} a second: {len(waits)} letters to people, {figures(waits)}; all {len(every)} letters, {figures(every)}; doubles {len(ids) - len(set(ids))}, told {told}")
    soon = max(p(waits, 0.95), p(every, 0.95)) <= 5
    # To each person one letter, and at least one to their agency.
    return complete and len(every) >= 2 * REQUESTS and soon and len(ids) == len(set(ids)) and not told


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
        site = Site(BINARY, SAMPLE, data, f"smtp://localhost:{server.port}?tls=required", environment)
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
