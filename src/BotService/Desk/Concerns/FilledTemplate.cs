namespace Huiyin.Desk.Concerns;

/// <summary>Words to start from, filled in for one concern in the language of who reads them.</summary>
internal sealed record FilledTemplate(string Id, string Title, string Words);
