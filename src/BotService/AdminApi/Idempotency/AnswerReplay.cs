namespace Huiyin.AdminApi.Idempotency;

/// <summary>Ends a transaction that has nothing left to do: the answer was given before.</summary>
internal sealed class AnswerReplay(StoredAnswer answer) : Exception("The answer was given before.")
{
    public StoredAnswer Answer { get; } = answer;
}
