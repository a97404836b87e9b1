"""Failures are counted, not visits."""

from web.limits import Bucket, Buckets, Failures


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_gives_a_burst_then_its_pace() -> None:
    now = Seconds()
    bucket = Bucket(5, 20, now)
    assert [bucket.take() for _ in range(21)] == [True] * 20 + [False]
    assert 0 < bucket.wait_ms <= 200
    now.now += 0.2
    assert bucket.take()
    assert not bucket.take()


def test_who_may_not_pass_is_never_told_to_wait_nought() -> None:
    now = Seconds()
    bucket = Bucket(5, 1, now)
    assert bucket.take()
    now.now += 0.19995
    assert not bucket.take()
    assert bucket.wait_ms == 1


def test_an_address_that_fails_too_often_must_wait_and_the_others_need_not() -> None:
    now = Seconds()
    failures = Failures(3, 60, now)
    for _ in range(3):
        assert failures.must_wait("code", "192.0.2.1") == 0
        failures.count("code", "192.0.2.1")
    assert failures.must_wait("code", "192.0.2.1") > 0
    assert failures.must_wait("code", "192.0.2.2") == 0
    assert failures.must_wait("password", "192.0.2.1") == 0, "nor the host, for another's codes"
    now.now += 21
    assert failures.must_wait("code", "192.0.2.1") == 0


def test_ten_thousand_addresses_take_the_room_of_ten_thousand() -> None:
    buckets = Buckets(1, 1, Seconds())
    for number in range(10_500):
        buckets.of(str(number))
    assert len(buckets._each) == 10_000
