"""R4. A log of writing that is cut off or damaged gives no wrong data: whatever is left opens soundly, holds what was stored first, and nothing by half.

Usage: python torn.py KLADKA SAMPLE_FOLDER [REQUESTS]. Takes a copy of the SQLite file and its log while requests wait in the log, and for every 512 bytes of the
log's last 64 pages cuts it off there, or turns one byte, and opens it.
"""
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from postal import Site, free_port

BINARY, SAMPLE = Path(sys.argv[1]), Path(sys.argv[2])
REQUESTS = int(sys.argv[3]) if len(sys.argv) > 3 else 12
HEADER, FRAME_HEADER, STEP, PAGES = 32, 24, 512, 64
# Whoever is found here is stored by half.
HALF = {
    "without a task": "SELECT id FROM referral r WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.referral_id = r.id)",
    "without two keys": "SELECT id FROM referral r WHERE (SELECT count(*) FROM wrap w WHERE w.referral_id = r.id) < 2",
    "without exactly one event": "SELECT id FROM referral r WHERE (SELECT count(*) FROM event e WHERE e.referral_id = r.id) <> 1",
    "without exactly one line in the trail": "SELECT id FROM referral r WHERE (SELECT count(*) FROM audit a WHERE a.act = 'sent' AND a.object = 'referral:' || r.id) <> 1",
    "without a consent": "SELECT id FROM referral r WHERE NOT EXISTS (SELECT 1 FROM consent c WHERE c.referral_id = r.id)",
    "told of and not there": "SELECT object FROM audit a WHERE a.act = 'sent' AND NOT EXISTS (SELECT 1 FROM referral r WHERE a.object = 'referral:' || r.id)",
}


def valid_until(log):
    """The end of what belongs to the log's present run, and how long one page is in it."""
    page = struct.unpack(">I", log[8:12])[0]
    frame, salts, end = FRAME_HEADER + page, log[16:24], HEADER
    while end + frame <= len(log) and log[end + 8:end + 16] == salts:
        end += frame
    return end, frame


def opened(folder, sound):
    """What stands in a file with this log, in the order in which it came; `sound` looks through the whole file."""
    connection = sqlite3.connect(folder / "kladka.sqlite")
    try:
        sent = [object for (object,) in connection.execute("SELECT object FROM audit WHERE act = 'sent' ORDER BY seq")]
        half = [what for what, question in HALF.items() if connection.execute(question).fetchall()]
        if sound and (said := connection.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            half.append(said)
        return sent, half
    finally:
        connection.close()


def copied(folder, data):
    """The file and its log of one moment, with enough of it in the log."""
    site = Site(BINARY, SAMPLE, data, f"smtp://127.0.0.1:{free_port()}")
    for number in range(REQUESTS):
        site.asks_for_help(number)
    while True:
        site.process.send_signal(signal.SIGSTOP)
        time.sleep(0.1)
        for name in ("kladka.sqlite", "kladka.sqlite-wal"):
            shutil.copy(data / name, folder / name)
        end, frame = valid_until((folder / "kladka.sqlite-wal").read_bytes())
        if end >= HEADER + PAGES * frame:
            break
        site.process.send_signal(signal.SIGCONT)
        site.asks_for_help(number := number + 1)
    site.kill()
    return number + 1, end, frame


def main(folder):
    whole, torn, data = folder / "whole", folder / "torn", folder / "data"
    whole.mkdir()
    torn.mkdir()
    sent, end, frame = copied(whole, data)
    file, log = (whole / "kladka.sqlite").read_bytes(), (whole / "kladka.sqlite-wal").read_bytes()

    def tried(log, sound):
        for left in torn.iterdir():
            left.unlink()
        (torn / "kladka.sqlite").write_bytes(file)
        (torn / "kladka.sqlite-wal").write_bytes(log)
        return opened(torn, sound)

    all, half = tried(log, True)
    wrong, lengths, tries = ([] if len(all) == sent and not half else [f"uncut: {len(all)} of {sent}, {half}"]), set(), 0
    for offset in range(end - PAGES * frame, end, STEP):
        turned = log[:offset] + bytes([log[offset] ^ 0xFF]) + log[offset + 1:]
        for how, left in [("cut off", log[:offset]), ("turned", turned)]:
            tries += 1
            try:
                found, half = tried(left, tries % 32 == 0)
            except sqlite3.Error as problem:
                found, half = [], [str(problem)]
            lengths.add(len(found))
            if half or found != all[:len(found)]:
                wrong.append(f"{how} at byte {offset}: {len(found)} requests, {half}")
    # What is left of it is the program's as well: it reads the file, and its trail is whole. The last request's end is missing.
    for name in ("kladka.sqlite", "kladka.sqlite-wal", "kladka.sqlite-shm"):
        (data / name).unlink(missing_ok=True)
    (data / "kladka.sqlite").write_bytes(file)
    (data / "kladka.sqlite-wal").write_bytes(log[:end - 10 * frame - STEP])
    verified = subprocess.run([BINARY, "verify", "audit", "--data", data], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
    if "is whole" not in verified:
        wrong.append(verified.strip())
    for problem in wrong[:10]:
        print(problem)
    # Some cuts must have cost a request, or nothing was tried at all.
    well = not wrong and len(lengths) > 1
    print(f"R4 {'holds' if well else 'FAILS'}: {tries} logs cut off or damaged, {len(wrong)} gave wrong data; of {sent} requests between {min(lengths)} and {max(lengths)} were left")
    return well


with tempfile.TemporaryDirectory() as folder:
    sys.exit(0 if main(Path(folder)) else 1)
