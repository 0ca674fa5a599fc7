namespace Huiyin.Privacy.Retention;

/// <param name="Concerns">Made anonymous.</param>
/// <param name="Chats">Whose history was erased.</param>
/// <param name="Residents">Who had asked to be forgotten.</param>
/// <param name="Files">Deleted from the disk.</param>
internal sealed record RetentionResult(int Concerns, int Chats, int Residents, int Files);
