#!/usr/bin/env python3
"""Kills `raqim process -o FILE` over and over and goes on with --resume: the file must end as if nothing had been.

    Tests/kills.py RAQIM GAZETTEER [--kills 200] [--articles 5000] [--power-cuts 40] [--disk-full 20]

Runs and kills are counted over as many finished files as it takes. A power cut is a kill behind which the last bytes of the
file and of its journal are cut off, zeroed or filled with what lay on the disk before. A full disk is a small tmpfs, where
one can be mounted; elsewhere a limit on the size of files. Prints what was done, and ends with 1 when anything was lost.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SENTENCES = [
    "Drones fell near Mosul on Monday, a police source said.",
    "“We will not leave Anbar,” Qais al-Khazali said on 3 January 2020.",
    "The Popular Mobilization Forces moved two brigades to Kirkuk in late 2025.",
    "Residents of Baghdad reported power cuts for the third day.",
    "Talks with Erbil over oil exports will resume next week.",
]


def write_articles(folder, count, seed):
    random.seed(seed)
    (folder / "news").mkdir()
    for number in range(count):
        text = f"Report {number}\n\n" + " ".join(random.choices(SENTENCES, k=random.randint(1, 60))) + "\n"
        (folder / "news" / f"{number:05}.txt").write_text(text)
    # What cannot be read is a record too, and must come once.
    (folder / "news" / "01000.txt").write_bytes(b"")
    (folder / "news" / "02000.txt").write_bytes(b"Mosul \xff\xfe Erbil")


class Trial:
    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.out = folder / "records.jsonl"
        self.journal = folder / "records.jsonl.raqim-journal"
        self.faults = []
        self.kills = self.finished = self.lost = self.doubled = self.wrong = 0
        started = time.monotonic()
        subprocess.run(self.call(self.out), cwd=folder, stderr=subprocess.DEVNULL)
        self.duration = time.monotonic() - started
        self.whole = self.out.read_bytes()
        self.ids = [json.loads(line)["id"] for line in self.whole.splitlines()]
        self.out.unlink()
        assert len(self.ids) == options.articles, "the uninterrupted run"

    def call(self, out, *more):
        return [self.options.raqim, "process", "news", "--gazetteer", self.options.gazetteer, "--jobs", "2",
                "-o", str(out), *more]

    def start(self, **more):
        return subprocess.Popen(self.call(self.out, "--resume"), cwd=self.folder, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, **more)

    def check(self, what):
        """Compares a finished file with that of the uninterrupted run."""
        self.finished += 1
        written = self.out.read_bytes()
        if written == self.whole and not self.journal.exists():
            return
        ids = [json.loads(line)["id"] for line in written.splitlines()]
        self.lost += len(set(self.ids) - set(ids))
        self.doubled += len(ids) - len(set(ids))
        self.wrong += 1
        self.faults.append(f"{what}: a finished file of {len(written)} bytes instead of {len(self.whole)}")

    def begin(self):
        self.out.unlink(missing_ok=True)
        self.journal.unlink(missing_ok=True)

    def kill_until_done(self, what, kills, meddle=None, kind=signal.SIGKILL):
        """Interrupts runs until so many were, each finished file checked."""
        done = 0
        self.begin()
        while done < kills:
            process = self.start()
            # Anywhere between the first instruction and the end.
            try:
                process.wait(timeout=random.uniform(0, self.duration * 0.5))
            except subprocess.TimeoutExpired:
                process.send_signal(kind)
                process.wait()
                done += 1
                # A process that is still being loaded dies of the signal itself; a shell calls both 128 + kind.
                if kind != signal.SIGKILL and process.returncode not in (128 + kind, -kind, 3):
                    self.faults.append(f"{what}: exit code {process.returncode}")
                if kind != signal.SIGKILL and not self.out.read_bytes().endswith((b"\n",)) and self.out.stat().st_size:
                    self.faults.append(f"{what}: a half line")
                if meddle:
                    meddle()
                continue
            if process.returncode != 3:
                self.faults.append(f"{what}: exit code {process.returncode}: {process.stderr.read().decode()}")
                self.begin()
                continue
            self.check(what)
            self.begin()
        self.finish(what)
        self.kills += done

    def finish(self, what):
        """Goes on to the end, undisturbed, and checks the file."""
        process = self.start()
        said = process.communicate()[1].decode()
        if process.returncode != 3:
            self.faults.append(f"{what}: exit code {process.returncode}: {said}")
        else:
            self.check(what)

    def power_cut(self):
        """What a disk may hold after a power cut: the ends of both files missing, zero, or old bytes.

        The journal's first two lines are stored before anything else is written, so they stay.
        """
        for path in (self.out, self.journal):
            if not path.exists() or random.random() < 0.3:
                continue
            size = path.stat().st_size
            kept = 0
            if path == self.journal:
                kept = sum(map(len, path.read_bytes().splitlines(keepends=True)[:2]))
            start = random.randint(min(size, max(kept, size - 200_000)), size)
            with open(path, "r+b") as file:
                way = random.choice(["cut", "zero", "old"])
                if way == "cut":
                    file.truncate(start)
                    continue
                file.seek(start)
                file.write(b"\0" * (size - start) if way == "zero" else random.randbytes(size - start))

    def full_disk(self, runs):
        """Runs into a file system too small, makes room, and goes on."""
        small = self.folder / "small"
        small.mkdir(exist_ok=True)
        is_mounted = os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(small)], stderr=subprocess.DEVNULL).returncode == 0
        self.out, self.journal = small / self.out.name, small / self.journal.name
        for _ in range(runs):
            self.begin()
            rooms = sorted(random.randint(4096, len(self.whole)) for _ in range(3))
            for room in rooms:
                if is_mounted:
                    subprocess.run(["mount", "-o", f"remount,size={room}", str(small)])
                    process = self.start()
                else:
                    process = self.start(preexec_fn=lambda: (
                        signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))))
                said = process.communicate()[1].decode()
                if process.returncode != 2 or "cannot write" not in said:
                    self.faults.append(f"full disk: exit code {process.returncode}, {said!r}")
                if self.out.exists() and self.out.stat().st_size and not self.out.read_bytes().endswith(b"\n"):
                    self.faults.append("full disk: a half line")
            if is_mounted:
                subprocess.run(["mount", "-o", f"remount,size={len(self.whole) * 2 + (8 << 20)}", str(small)])
            self.finish("full disk")
        if is_mounted:
            subprocess.run(["umount", str(small)])
        self.out, self.journal = self.folder / self.out.name, self.folder / self.journal.name
        return "tmpfs" if is_mounted else "limit of file size"

    def two_at_once(self):
        """The second process on one file is refused, whatever it asks for."""
        self.begin()
        first = subprocess.Popen(
            [self.options.raqim, "process", "--in", "jsonl", "-", "--gazetteer", self.options.gazetteer, "-o", str(self.out)],
            stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while not self.out.exists():
            time.sleep(0.01)
        time.sleep(0.2)
        for how in ("--resume", "--force"):
            second = subprocess.run(self.call(self.out, how), cwd=self.folder, stderr=subprocess.PIPE)
            if second.returncode != 2 or b"another raqim writes it" not in second.stderr:
                self.faults.append(f"two at once, {how}: exit code {second.returncode}, {second.stderr!r}")
        first.stdin.close()
        first.wait()

    def changed_input(self):
        """An article that changed between two runs is named."""
        self.begin()
        process = self.start()
        time.sleep(self.duration * 0.6)
        process.kill()
        process.wait()
        path = self.folder / "news" / "00000.txt"
        before = path.read_bytes()
        path.write_bytes(before + b"More.\n")
        process = self.start()
        said = process.communicate()[1].decode()
        path.write_bytes(before)
        is_there = self.out.stat().st_size > 0
        if is_there and (process.returncode != 2 or "has changed since" not in said or "00000.txt" not in said):
            self.faults.append(f"changed input: exit code {process.returncode}, {said!r}")
        self.finish("changed input, put back")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("raqim")
    parser.add_argument("gazetteer")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--power-cuts", type=int, default=40)
    parser.add_argument("--disk-full", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.raqim, options.gazetteer = os.path.abspath(options.raqim), os.path.abspath(options.gazetteer)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="raqim-kills-"))
    try:
        write_articles(folder, options.articles, options.seed)
        trial = Trial(options, folder)
        print(f"{options.articles} articles, {len(trial.whole)} bytes of records, {trial.duration:.2f} s in one run")
        trial.kill_until_done("kill -9", options.kills)
        print(f"{trial.kills} kills -9, {trial.finished} finished files", flush=True)
        trial.kill_until_done("power cut", options.power_cuts, meddle=trial.power_cut)
        print(f"{options.power_cuts} power cuts, {trial.finished} finished files", flush=True)
        trial.kill_until_done("SIGTERM", options.power_cuts // 2, kind=signal.SIGTERM)
        trial.kill_until_done("SIGINT", options.power_cuts // 2, kind=signal.SIGINT)
        print(f"{options.power_cuts} signals, {trial.finished} finished files", flush=True)
        how = trial.full_disk(options.disk_full)
        print(f"{options.disk_full} runs into a full disk ({how}), three times each", flush=True)
        trial.two_at_once()
        trial.changed_input()
        for fault in trial.faults:
            print(fault)
        print(f"{trial.finished} finished files: {trial.lost} records lost, {trial.doubled} doubled, {trial.wrong} files other")
        sys.exit(1 if trial.faults else 0)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
