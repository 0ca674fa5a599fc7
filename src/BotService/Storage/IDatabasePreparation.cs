namespace Huiyin.Storage;

/// <summary>Makes the folder writable and brings the database to this program's schema, for a command that runs without the service.</summary>
internal interface IDatabasePreparation
{
    Task PrepareAsync(CancellationToken cancellationToken);
}
