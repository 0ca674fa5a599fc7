namespace Huiyin.Webhooks;

/// <summary>Bad input about webhooks. Nothing was changed.</summary>
/// <param name="code">Of the sentence: <c>webhook-url</c>, <c>webhook-events</c>.</param>
/// <param name="field">The field at fault, in camel case.</param>
internal sealed class WebhookRefusedException(string code, string field) : Exception($"Refused: {code} ({field}).")
{
    public string Code { get; } = code;

    public string Field { get; } = field;
}
