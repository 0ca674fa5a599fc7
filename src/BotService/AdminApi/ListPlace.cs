using System.Security.Cryptography;
using System.Text;

namespace Huiyin.AdminApi;

/// <summary>Binds a place in a list to the filters that it was given for: with others it would pass over rows, or show some twice.</summary>
internal static class ListPlace
{
    /// <summary>The parameters with the place as the ledger knows it.</summary>
    /// <exception cref="ApiRefusal">The place is of other filters, or none.</exception>
    public static ConcernQueryParameters Read(ConcernQueryParameters parameters)
    {
        if (ConcernQueryParameters.Blank(parameters.Cursor) is not { } given)
        {
            return parameters;
        }

        var mark = MarkOf(parameters) + ".";
        return given.StartsWith(mark, StringComparison.Ordinal)
            ? parameters with { Cursor = given[mark.Length..] }
            : throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-cursor", "cursor", ("field", "cursor"));
    }

    public static string? Write(ConcernQueryParameters parameters, string? place) => place is null ? null : $"{MarkOf(parameters)}.{place}";

    // How many rows a page has, and whether they are counted, may change on the way.
    private static string MarkOf(ConcernQueryParameters parameters)
    {
        var filters = parameters with { Cursor = null, Limit = null, Count = null };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filters.ToString())).AsSpan(0, 6));
    }
}
