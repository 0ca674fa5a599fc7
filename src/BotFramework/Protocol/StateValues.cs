using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Huiyin.Protocol;

/// <summary>Values of bot state: conversion to the type asked for, and telling whether anything has changed.</summary>
internal static class StateValues
{
    /// <exception cref="StateFormatException">The value is nothing that could become a T.</exception>
    public static T Convert<T>(object value)
    {
        try
        {
            return (value is JsonElement element
                ? element.Deserialize<T>(StateJson.Options)
                : JsonSerializer.Deserialize<T>(Untyped(value), StateJson.Options))!;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new StateFormatException($"The stored value cannot become a {typeof(T).Name}.", e);
        }
    }

    public static UInt128 Fingerprint(object state)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var buffer = StateJson.Buffer(state);
        SHA256.HashData(buffer.Written, hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    private static byte[] Untyped(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), StateJson.Options);
}
