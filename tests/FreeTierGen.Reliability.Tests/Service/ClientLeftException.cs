namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>The client has closed the connection.</summary>
internal sealed class ClientLeftException() : IOException("The client has closed the connection.");
