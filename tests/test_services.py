"""The tests' own services are real, and each test gets an empty one."""

import redis
from sqlalchemy import create_engine, inspect, text


def test_postgresql_answers(postgres_database_url: str) -> None:
    engine = create_engine(postgres_database_url)
    with engine.connect() as connection:
        version = connection.execute(text("SHOW server_version_num")).scalar_one()
    engine.dispose()
    assert int(version) >= 18_00_00


def test_valkey_answers(valkey_url: str) -> None:
    with redis.Redis.from_url(valkey_url, protocol=3, legacy_responses=False) as client:
        assert client.set("door", "closed")
        assert client.get("door") == b"closed"
        assert client.delete("door") == 1


def test_a_database_is_empty_and_keeps_what_it_is_told(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    assert inspect(engine).get_table_names() == []
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE door (n INTEGER PRIMARY KEY)"))
        connection.execute(text("INSERT INTO door VALUES (1)"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM door")).scalar_one() == 1
    engine.dispose()


def test_the_next_test_has_another_database(empty_database_url: str) -> None:
    engine = create_engine(empty_database_url)
    assert inspect(engine).get_table_names() == []
    engine.dispose()
