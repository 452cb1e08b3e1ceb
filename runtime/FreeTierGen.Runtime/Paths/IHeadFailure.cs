namespace FreeTierGen.Runtime.Paths;

/// <summary>
/// What is thrown where the head of a response can't be read, and not its body. By this, who asks need not know how members are bound to
/// headers, and programs that bind none have none of it.
/// </summary>
internal interface IHeadFailure;
