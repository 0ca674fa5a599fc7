using System.Security.Cryptography;
using System.Runtime.InteropServices;

namespace Huiyin.Protocol;

/// <summary>Values of bot state: conversion to the type asked for, and telling whether anything has changed.</summary>
internal static class StateValues
{
    public static T Convert<T>(object value) => SchemaJson.Convert<T>(value);

    public static UInt128 Fingerprint(object state)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(SchemaJson.Serialize(state), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
