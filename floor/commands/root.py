"""The common root of every command, where the matters of this package find it."""

from floor.command import Code as Code
from floor.command import Command as Command
from floor.command import Id as Id
from floor.command import Instant as Instant
from floor.command import Key as Key
from floor.command import Reason as Reason
