namespace Huiyin.Outbox;

/// <summary>Makes one message of several; knows the payload, which the outbox does not.</summary>
internal interface IMessageDigest
{
    /// <summary>Null for a message that only goes by itself, such as a card.</summary>
    DigestPiece? Read(string payload);

    /// <summary>One payload that says all of it in this order, under the id of the first.</summary>
    string Compose(IReadOnlyList<string> payloads);
}

/// <param name="Length">Characters that it adds.</param>
/// <param name="AsksForAnswer">Nothing may follow it: its answers are tapped or numbered below it.</param>
internal readonly record struct DigestPiece(int Length, bool AsksForAnswer);
