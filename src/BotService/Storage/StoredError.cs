namespace Huiyin.Storage;

internal static class StoredError
{
    private const int Longest = 2000;

    /// <summary>Short enough to keep with a row, and without the NUL that PostgreSQL refuses.</summary>
    public static string From(string error) => (error.Length > Longest ? error[..Longest] : error).Replace('\0', '?');
}
