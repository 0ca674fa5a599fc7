namespace Huiyin.Storage;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
