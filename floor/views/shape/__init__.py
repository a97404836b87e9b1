"""The shapes of the three views. Integers, ASCII keys, instants in epoch ms; never a float."""

from floor.views.shape.board import Award as Award
from floor.views.shape.board import Bell as Bell
from floor.views.shape.board import Curtain as Curtain
from floor.views.shape.board import Echo as Echo
from floor.views.shape.board import Goal as Goal
from floor.views.shape.board import Message as Message
from floor.views.shape.board import Met as Met
from floor.views.shape.board import Odds as Odds
from floor.views.shape.board import Opened as Opened
from floor.views.shape.board import Pulse as Pulse
from floor.views.shape.board import Rank as Rank
from floor.views.shape.board import Side as Side
from floor.views.shape.common import Totals as Totals
from floor.views.shape.common import When as When
from floor.views.shape.lead import Gap as Gap
from floor.views.shape.lead import Guest as Guest
from floor.views.shape.lead import LeadState as LeadState
from floor.views.shape.lead import LedgerLine as LedgerLine
from floor.views.shape.lead import Modes as Modes
from floor.views.shape.lead import Restored as Restored
from floor.views.shape.mine import Club as Club
from floor.views.shape.mine import Line as Line
from floor.views.shape.mine import MineState as MineState
from floor.views.shape.shared import SharedState as SharedState
