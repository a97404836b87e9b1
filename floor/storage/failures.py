"""What a database error means, and what may be said of it."""

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


def is_down(error: BaseException) -> bool:
    """The database failed, or nobody knows: not a mistake of ours, which would be a bug."""
    return isinstance(error, OperationalError | InterfaceError | PoolTimeoutError) or (
        isinstance(error, DBAPIError) and error.connection_invalidated
    )


def told(error: SQLAlchemyError) -> str:
    """For a log: what failed and where. The error's own text may quote a row, names included."""
    cause = type(getattr(error, "orig", None) or error).__name__
    return f"{cause} in {getattr(error, 'statement', None)}"
