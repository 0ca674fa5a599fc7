namespace Huiyin.AdminApi;

/// <summary>A request that the API itself refuses, before the ledger is asked.</summary>
internal sealed class ApiRefusal(int status, string code, string? field = null, params (string Name, object? Value)[] values)
    : Exception($"{status} {code}")
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Field { get; } = field;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;

    public static ApiRefusal NotFound(string id) => new(StatusCodes.Status404NotFound, "not-found", null, ("id", id));

    public static ApiRefusal Missing(string field) => new(StatusCodes.Status400BadRequest, "missing-field", field, ("field", field));

    public static ApiRefusal Invalid(string field) =>
        new(StatusCodes.Status400BadRequest, "invalid-value", field, ("field", field), ("allowed", AllowedValues.Of(field)));
}
