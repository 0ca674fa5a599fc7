using Huiyin.Diagnostics;

namespace Huiyin.Desk.Open;

/// <param name="Enabled">Whether everybody may read <c>/open</c>.</param>
internal sealed record OpenOptions(bool Enabled)
{
    /// <exception cref="StartupException">The value is neither true nor false.</exception>
    public static OpenOptions Read(IConfiguration configuration) => configuration["Open:Enabled"] switch
    {
        null or "" => new(true),
        var given when bool.TryParse(given, out var enabled) => new(enabled),
        _ => throw new StartupException("Open:Enabled says whether everybody may read the public page /open: give true or false."),
    };
}
