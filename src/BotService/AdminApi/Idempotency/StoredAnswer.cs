namespace Huiyin.AdminApi.Idempotency;

/// <summary>What was answered to the first request with a key.</summary>
/// <param name="Fingerprint">Of that request: method, address and body.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">As JSON, those that belong to the answer: ETag, Location.</param>
/// <param name="Body">As JSON.</param>
internal sealed record StoredAnswer(string Fingerprint, int Status, string Headers, string Body);
