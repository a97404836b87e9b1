"""The data folder: made if need be, writable, and on a disk of this machine."""

import os
import tempfile
from pathlib import Path

from floor.storage.unusable import FolderNotWritable, NetworkFolder

MOUNTS = Path("/proc/mounts")
NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.gluster", "afs", "ceph", "lustre", "ncp")


def prepare(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # names and hashes lie in it
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"floor")
    except OSError as error:
        raise FolderNotWritable(str(folder), error.strerror or str(error)) from error
    kind = file_system(folder, MOUNTS)
    if kind.startswith(NETWORK):
        raise NetworkFolder(str(folder), kind)


def file_system(folder: Path, mounts: Path) -> str:
    """The kind of file system, as far as this machine tells: "" where it does not."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    here, best, kind = os.path.realpath(folder), "", ""
    for line in lines:
        _, point, fs, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = here == point or here.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fs
    return kind
