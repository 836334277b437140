"""Ed25519 in plain arithmetic (RFC 8032, 5.1 and 6), for signatures that no library would make.

It is slow and leaks its secrets through time. Only test data is made with it.
"""

from __future__ import annotations

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
_SQRT_MINUS_1 = pow(2, (P - 1) // 4, P)

# Extended homogeneous coordinates: x = X/Z, y = Y/Z, x*y = T/Z.
Point = tuple[int, int, int, int]

IDENTITY: Point = (0, 1, 1, 0)


def add(one: Point, other: Point) -> Point:
    """Adds two points."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar: int, point: Point) -> Point:
    """Multiplies a point with a scalar."""
    result = IDENTITY
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def encode(point: Point) -> bytes:
    """Returns the canonical encoding of a point."""
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def decode(data: bytes) -> Point | None:
    """Returns the point of a canonical encoding, None of anything else."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * _SQRT_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if (x & 1) != sign else x
    return (x, y, 1, x * y % P)


def point(data: bytes) -> Point:
    """Returns the point of a canonical encoding; raises ValueError for anything else."""
    decoded = decode(data)
    if decoded is None:
        raise ValueError(f"{data.hex()} is not the canonical encoding of a point")
    return decoded


BASE = point(bytes.fromhex("58" + "66" * 31))


def secret_scalar(seed: bytes) -> int:
    """Returns the scalar of a seed."""
    number = int.from_bytes(hashlib.sha512(seed).digest()[:32], "little")
    return number & (1 << 254) - 8 | 1 << 254


def challenge(r: bytes, key: bytes, message: bytes) -> int:
    """Returns the scalar by which a signature depends on the message."""
    return int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L


def signed(r: bytes, s: int, message: bytes) -> bytes:
    """Puts a signed message together."""
    return r + s.to_bytes(32, "little") + message
