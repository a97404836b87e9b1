"""The floor of a cycle: the C program that writes the same frames to as many sockets."""

import subprocess
from pathlib import Path

from bench import build, machine
from bench.driving import Driver


def per_delivery_us(frames: Path, connections: int, rate: float, seconds: float) -> float:
    """CPU of one delivery: the cheapest that this kernel does, in this very minute."""
    rounds = int(rate * seconds)
    program = subprocess.Popen(
        [build.floor(), str(connections), frames, str(rate), str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=machine.pinned(machine.SERVER_CORE),
    )
    assert program.stdin is not None
    assert program.stdout is not None
    with Driver() as driver:
        driver.open(int(program.stdout.readline()), "/", raw=["-"] * connections)
        program.stdout.readline()
        before = machine.cpu_s(program.pid)
        driver.begin_run(seconds, frames=rounds)
        program.stdin.write("\n")
        program.stdin.flush()
        told = driver.told()
        deliveries = int(program.stdout.readline())
        used = machine.cpu_s(program.pid) - before
    program.communicate("\n")
    assert told["frames"] == deliveries == rounds * connections, told
    return used / deliveries * 1e6
