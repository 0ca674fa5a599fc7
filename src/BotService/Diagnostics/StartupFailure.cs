using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Huiyin.Diagnostics;

/// <summary>Says in one line why the service does not start, for whatever kept it from starting.</summary>
internal static class StartupFailure
{
    /// <summary>Null for a failure nobody foresaw: then the whole exception is worth more than a line.</summary>
    public static string? Describe(Exception failure, string? urls) => failure switch
    {
        StartupException => failure.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),
        AggregateException { InnerExceptions: [var only] } => Describe(only, urls),
        IOException { InnerException: AddressInUseException } => $"The address {urls} is in use. Stop the other program, or choose another address with --urls http://127.0.0.1:5081.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => $"This user may not listen on {urls}. Choose a port above 1024 with --urls http://127.0.0.1:5080.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => $"This machine does not have the address {urls}. Choose one that it has with --urls.",
        UriFormatException or FormatException when urls is not null && failure.Message.Contains(urls, StringComparison.Ordinal) => $"{urls} is no address to listen on. Give one such as --urls http://127.0.0.1:5080.",
        { InnerException: StartupException inner } => inner.Message,
        _ => null,
    };
}
